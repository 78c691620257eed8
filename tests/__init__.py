"""Tests of the project and its sample stories."""
