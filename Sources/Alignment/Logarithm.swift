import Foundation

/// The natural logarithm.
func naturalLogarithm(_ number: Double) -> Double { log(number) }
