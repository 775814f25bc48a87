"""Services and joint policies that communes share."""
