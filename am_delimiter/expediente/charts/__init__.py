"""Charts drawn on the page: dendrogram, population, sensitivity."""
