"""e^x, ln, sine and cosine out of additions, multiplications and divisions, each rounded as IEEE 754 says.

No function of a C library is called: it could not be part of a vector instruction, and its last bits are another machine's.
Each is within 2 units in the last place. Polynomials for ln, sine and cosine: fdlibm (Sun Microsystems, 1993).
"""

import math

from .values import Number

LOG2_E = 1.4426950408889634
# ln 2 in two parts; the first has so few digits that k·LN2_HIGH is exact (fdlibm, e_exp.c).
LN2_HIGH = 6.93147180369123816490e-01
LN2_LOW = 1.90821492927058770002e-10
# Added to a number below 2^51, it leaves that number rounded to an integer in the last bits of the sum.
ROUNDER = 6755399441055744.0  # 1.5·2^52
ROUNDER_BITS = 0x4338000000000000
FRACTION_BITS = 52
# 1/n!, the terms of (e^r − 1 − r)/r² = 1/2! + r/3! + …; for |r| ≤ ½·ln 2 the first one left out, r¹³/15!, is below 1e-18.
C2, C3, C4, C5, C6, C7, C8, C9, C10, C11, C12, C13 = (1.0 / math.factorial(n) for n in range(2, 14))


def _split_power(x: Number) -> tuple[Number, Number]:
    """(2^k, e^r − 1) with x = k·ln 2 + r and |r| ≤ ½·ln 2, for −708 ≤ x ≤ 709: e^x = 2^k·e^r."""
    shifted = x * LOG2_E + ROUNDER
    k = shifted - ROUNDER
    high = x - k * LN2_HIGH
    r = high - k * LN2_LOW
    lost = (high - r) - k * LN2_LOW
    r2 = r * r
    r4 = r2 * r2
    low = (r * C3 + C2) + (r * C5 + C4) * r2
    middle = (r * C7 + C6) + (r * C9 + C8) * r2
    top = (r * C11 + C10) + (r * C13 + C12) * r2
    rest = low + r4 * (middle + r4 * top)
    # 2^k, made of its bits: the exponent of a float64 stands above its 52 bits of fraction.
    power = shifted.bits().with_("add", 1023).with_("shl", FRACTION_BITS).as_number()
    return power, r + (r2 * rest + lost)


def exp(x: Number) -> Number:
    """e^x for x ≤ 0; below −708 it stays at the smallest normal number."""
    power, rest = _split_power((x < -708.0).choose(-708.0, x))
    return power + power * rest


def one_less_exp(x: Number) -> Number:
    """1 − e^x for x ≤ 0, without the loss of digits where x is small."""
    power, rest = _split_power((x < -708.0).choose(-708.0, x))
    return (1.0 - power) - power * rest


def logistic(net: Number) -> Number:
    # 1/(1 + e^-net), written with e^-|net| so that no exponential can overflow.
    decay = exp(-abs(net))
    return (net >= 0.0).choose(1.0, decay) / (1.0 + decay)


def tanh(net: Number) -> Number:
    # tanh net = p/(p + 2) with p = e^2|net| − 1, and the sign of net.
    size = abs(net)
    power, rest = _split_power(2.0 * (size > 20.0).choose(20.0, size))
    p = power * rest + (power - 1.0)
    return (p / (p + 2.0)).with_sign_of(net)


# ln x = k·ln 2 + ln(1 + f), √½ ≤ 1 + f < √2, and ln(1 + f) = f − f²/2 + s·(f²/2 + R(s²)) with s = f/(2 + f)  (e_log.c)
ROOT_HALF_BITS = 0x3FE6A09E667F3BCD
EXPONENT = -(1 << FRACTION_BITS)
L1, L2, L3 = 6.666666666666735130e-01, 3.999999999940941908e-01, 2.857142874366239149e-01
L4, L5, L6, L7 = (
    2.222219843214978396e-01,
    1.818357216161805012e-01,
    1.531383769920937332e-01,
    1.479819860511658591e-01,
)


def ln(x: Number) -> Number:
    """ln x for finite x > 0, denormal numbers too; about −745 for 0, and x itself where that is negative or NaN."""
    tiny = x < 2.0**-1022
    bits = tiny.choose(x * 2.0**54, x).bits()
    exponent = bits.with_("sub", ROOT_HALF_BITS).with_("and", EXPONENT)
    m = bits.with_("sub", exponent).as_number()
    k = exponent.with_("ashr", FRACTION_BITS).with_("add", ROUNDER_BITS).as_number() - ROUNDER
    k = k - tiny.choose(54.0, 0.0)
    f = m - 1.0
    s = f / (2.0 + f)
    z = s * s
    w = z * z
    rest = w * (w * (w * L6 + L4) + L2) + z * (w * (w * (w * L7 + L5) + L3) + L1)
    half = 0.5 * f * f
    return (x >= 0.0).choose(k * LN2_HIGH - ((half - (s * (half + rest) + k * LN2_LOW)) - f), x)


def ln_1_plus(x: Number) -> Number:
    """ln(1 + x) for x ≥ 0; the part that 1 + x has lost by rounding is added again, divided by the slope 1 + x."""
    whole = 1.0 + x
    return ln(whole) + (x - (whole - 1.0)) / whole


def softplus(net: Number) -> Number:
    # ln(1 + e^net) = max(net, 0) + ln(1 + e^-|net|): no exponential can overflow
    return (net <= 0.0).choose(0.0, net) + ln_1_plus(exp(-abs(net)))


# π/2 in pieces of 33 bits: k·piece is exact for k below 2^20 (e_rem_pio2.c).
TWO_OVER_PI = 6.36619772367581382433e-01
PI_1, PI_2, PI_3 = 1.57079632673412561417e00, 6.07710050630396597660e-11, 2.02226624871116645580e-21
PI_4 = 8.47842766036889956997e-32
S1, S2, S3 = -1.66666666666666324348e-01, 8.33333333332248946124e-03, -1.98412698298579493134e-04
S4, S5, S6 = 2.75573137070700676789e-06, -2.50507602534068634195e-08, 1.58969099521155010221e-10
K1, K2, K3 = 4.16666666666666019037e-02, -1.38888888888741095749e-03, 2.48015872894767294178e-05
K4, K5, K6 = -2.75573143513906633035e-07, 2.08757232129817482790e-09, -1.13596475577881948265e-11


def sine(net: Number) -> Number:
    return _wave(net, 0)


def cosine(net: Number) -> Number:
    return _wave(net, 1)


def _wave(net: Number, quarters: int) -> Number:
    """sin(net + quarters·π/2). Beyond |net| = 10⁶ turns are taken off in plain float64 first: the angle is then wrong by at
    most |net|·2⁻⁵¹, about the effect of the rounding of net; beyond 2⁵¹ turns it is taken for 0."""
    turns = net * (0.5 / math.pi)
    part = (abs(turns) < 2.0**51).choose(turns - ((turns + ROUNDER) - ROUNDER), 0.0)
    # net·0 is NaN where net is infinite, as the sine of it is.
    x = (abs(net) > 1e6).choose(part * (2.0 * math.pi) + net * 0.0, net)

    # x = k·π/2 + r + tail, |r| ≤ π/4
    shifted = x * TWO_OVER_PI + ROUNDER
    k = shifted - ROUNDER
    r, tail = x - k * PI_1, x * 0.0
    for piece in (PI_2, PI_3):
        before, less = r, k * piece
        r = before - less
        # What r has lost by rounding, exactly (Knuth's two-sum).
        back = before - r
        tail = tail + ((before - (r + back)) + (back - less))
    tail = tail - k * PI_4

    z = r * r
    v = z * r
    odd = z * (z * (z * (z * S6 + S5) + S4) + S3) + S2
    sine_r = r - ((z * (0.5 * tail - v * odd) - tail) - v * S1)
    even = z * (z * (z * K3 + K2) + K1) + z * z * (z * z) * (z * (z * K6 + K5) + K4)
    half = 0.5 * z
    w = 1.0 - half
    cosine_r = w + (((1.0 - w) - half) + (z * even - r * tail))

    quadrant = shifted.bits().with_("add", quarters)
    wave = quadrant.with_("and", 1).are(0).choose(sine_r, cosine_r)
    return quadrant.with_("and", 2).are(0).choose(wave, -wave)
