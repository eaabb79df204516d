import Facts

extension Dice {
  /// One value of every case, each with every part thrown anew.
  mutating func values() -> [Value] {
    [
      .count(quantity()), .percent(quantity()), .age(quantity()), .money(money()),
      .measure(measure()), .duration(duration()), .moment(moment()), .recurrence(words()),
      .ordinal(pick([1, 2, Int.max, Int.min, 0])), .score(list(0...3) { $0.number(-9...200) }),
      .quotation(words()), .name(Name(words(), pick())), .role(words()), .truth(flip()),
      .text(words()), .list(list(0...3) { $0.words() }),
    ]
  }

  mutating func quantity() -> Quantity {
    let value = double()
    let upper = maybe { max(value, $0.double()) }
    let step = abs(double())
    return Quantity(value, upper: upper, bound: pick(), step: step > 0 ? step : 1)
      ?? quantity()
  }

  private mutating func money() -> Money {
    Money(
      amount: quantity(),
      currency: pick(["USD", "CAD", "XXX"]),
      isAssumed: flip(),
      per: maybe { $0.words() }
    )
  }

  private mutating func measure() -> Measure {
    Measure(
      amount: quantity(),
      unit: Measure.Unit(
        id: words(),
        dimension: pick(["length", "mass"]),
        scale: double(),
        offset: double()
      )
    )
  }

  private mutating func duration() -> Duration {
    Duration(amount: quantity(), unit: pick(), iso: pick(["PT45M", "PXD", "P1DT2H"]))
  }

  mutating func moment() -> Moment {
    let days = [day(), day()].sorted()
    return Moment(
      timex: pick(["2025-06-05", "XXXX-WXX-4", "202", "2025-06-05TEV", "PAST_REF"]),
      precision: pick(),
      modifier: maybe { $0.pick() },
      days: maybe { _ in days[0]...days[1] },
      alternative: maybe { _ in days[0]...days[1] },
      minute: maybe { $0.number(0...1439) },
      zone: maybe { $0.number(-720...840) },
      open: maybe { $0.open() },
      isDayTold: pick([true, false]),
      isHalfTold: pick([true, false])
    )
  }

  private mutating func open() -> Moment.Open {
    let day = Moment.Open.period(.day(self.day()))
    let anchor = pick([.reference, .offset(number(-90...90), pick(), from: .reference), day])
    let cycle = pick([
      Cycle.weekday(number(1...7)), .month(number(1...12)), .feast(.easter(number(-50...60))),
      .monthDay(number(1...12), number(1...31)),
      .dated(weekday: 1, month: maybe { _ in 10 }, day: 26),
    ])
    return pick([
      anchor, .nearest(cycle, pick(), to: anchor), .inside(cycle, number(-2...5), anchor),
      .part(.week, number(1...4), anchor), .shift(number(-9...9), pick(), from: anchor),
    ])
  }
}
