"""Cooperation agreements 结对协议书, one for each consortium."""
