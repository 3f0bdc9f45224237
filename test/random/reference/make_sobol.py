"""Writes src/random/designs/joe-kuo.ts and sobol.json from the direction numbers that SciPy ships.

S. Joe and F. Y. Kuo (2008), Constructing Sobol sequences with better two-dimensional projections, SIAM J. Sci. Comput. 30,
2635-2654 (set new-joe-kuo-6). Run from this folder: python3 make_sobol.py (needs scipy).
"""
import json
import os

import numpy as np
import scipy
from scipy.stats import qmc

DIMENSIONS = 1024
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
data = np.load(os.path.join(os.path.dirname(scipy.__file__), "stats", "_sobol_direction_numbers.npz"))

bits = []
for dimension in range(1, DIMENSIONS):
    polynomial = int(data["poly"][dimension])
    degree = polynomial.bit_length() - 1
    bits += [(degree, 4), ((polynomial >> 1) & ((1 << (degree - 1)) - 1), degree - 1)]
    for place in range(degree):
        number = int(data["vinit"][dimension, place])
        assert number % 2 == 1 and number < 2 ** (place + 1)
        bits.append((number >> 1, place))
stream = "".join(format(value, f"0{width}b") for value, width in bits if width)
stream += "0" * (-len(stream) % 6)
text = "".join(ALPHABET[int(stream[i : i + 6], 2)] for i in range(0, len(stream), 6))
lines = [text[i : i + 116] for i in range(0, len(text), 116)]

header = """/**
 * Direction numbers of Joe & Kuo (2008), set new-joe-kuo-6, for dimensions 2 to %d of a Sobol sequence.
 * Constructing Sobol sequences with better two-dimensional projections, SIAM J. Sci. Comput. 30, 2635–2654. doi:10.1137/070709359
 *
 * Packed as bits, six to a letter (A–Z a–z 0–9 - _), by test/random/reference/make_sobol.py: for each dimension the degree (4 bits), the inner
 * coefficients of the polynomial (degree − 1 bits), then m₁, m₂, … without their last bit, which is 1 (m_i takes i − 1 bits).
 *
 * Copyright (c) 2008, Frances Y. Kuo and Stephen Joe. All rights reserved.
 *
 * Redistribution and use in source and binary forms, with or without modification, are permitted provided that the following
 * conditions are met: Redistributions of source code must retain the above copyright notice, this list of conditions and the
 * following disclaimer. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and
 * the following disclaimer in the documentation and/or other materials provided with the distribution. Neither the names of the
 * copyright holders nor the names of the University of New South Wales and the University of Waikato and its contributors may be
 * used to endorse or promote products derived from this software without specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO,
 * THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT
 * HOLDERS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED
 * TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON
 * ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY
 * OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */
export const joeKuo = `
""" % DIMENSIONS
here = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(here, "../../../src/random/designs/joe-kuo.ts"), "w", encoding="utf-8") as out:
    out.write(header + "\n".join(lines) + "\n`;\n")

points = qmc.Sobol(d=DIMENSIONS, scramble=False, bits=32).random(64)
chosen = [0, 1, 2, 3, 10, 36, 99, 336, 480, 700, 1023]
with open(os.path.join(here, "sobol.json"), "w", encoding="utf-8") as out:
    json.dump(
        {
            "source": f"scipy.stats.qmc.Sobol(d={DIMENSIONS}, scramble=False, bits=32).random(64), scipy {scipy.__version__}",
            "dimensions": chosen,
            "points": [[int(points[i, d] * 2**32) for d in chosen] for i in range(64)],
        },
        out,
    )
    out.write("\n")
