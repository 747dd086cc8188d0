"""The service: counties in, plans out, over HTTP on this machine."""
