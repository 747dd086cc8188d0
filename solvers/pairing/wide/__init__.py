"""Parts with more columns than can be held one by one: prices, proofs, regions."""
