"""Draws that give the same values on every machine and in every version of Python."""

MASK = (1 << 64) - 1


class Draw:
    """A splitmix64 sequence that begins from a text."""

    def __init__(self, seed: str):
        self.state = 0xCBF29CE484222325
        for byte in seed.encode("utf-8"):
            self.state = ((self.state ^ byte) * 0x100000001B3) & MASK

    def below(self, limit: int) -> int:
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        value = self.state
        value = ((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        value = ((value ^ (value >> 27)) * 0x94D049BB133111EB) & MASK
        return (value ^ (value >> 31)) % limit

    def pick(self, choices):
        return choices[self.below(len(choices))]

    def one_in(self, count: int) -> bool:
        return self.below(count) == 0

    def several(self, choices, count: int) -> list:
        """Different choices, as many as asked for, in the order drawn."""
        left = list(choices)
        return [left.pop(self.below(len(left))) for _ in range(min(count, len(left)))]
