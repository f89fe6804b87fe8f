"""Pinned packages in, the parts of an asset pack out. Only ``limner.assets.build`` calls these modules."""
