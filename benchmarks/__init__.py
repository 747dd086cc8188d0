"""The CLI benchmark: named instances, our method and its peers in the same run."""
