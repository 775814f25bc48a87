"""The same document as one plain page of HTML, for who listens to it or reads it large."""
