"""Text that does not lie in straight lines of a plain box."""
