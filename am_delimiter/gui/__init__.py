"""The dock «Áreas Metropolitanas»: five steps from data to expediente, thin over the algorithms."""
