"""Calendars that phones and desktops read: one for each school, one for the bureau."""
