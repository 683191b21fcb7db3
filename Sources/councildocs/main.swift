print("councildocs")
