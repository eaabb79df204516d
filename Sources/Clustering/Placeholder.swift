// Placeholder: the room is empty until its owner moves in.
