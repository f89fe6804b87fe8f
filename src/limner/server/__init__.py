"""The HTTP server: wire in, library call, wire out. The wire models never travel inward."""
