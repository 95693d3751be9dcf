package org.stratagem.solve.bimatrix;

import java.math.BigInteger;

/** The integers that a dictionary is made of. */
enum Arithmetic {
  /** One word each; throws {@link ArithmeticException} where that is too short. */
  WORDS {
    @Override
    ExactDictionary dictionary(BigInteger[][] matrix, int[] basic, int[] cobasic, int labels) {
      ExactDictionary dictionary = LongDictionary.of(matrix, basic, cobasic, labels);
      if (dictionary == null) {
        throw new ArithmeticException("a payoff is too long for a word");
      }
      return dictionary;
    }
  },
  /** Of any size. */
  UNBOUNDED {
    @Override
    ExactDictionary dictionary(BigInteger[][] matrix, int[] basic, int[] cobasic, int labels) {
      return new BigDictionary(matrix, basic, cobasic, labels);
    }
  };

  /** The dictionary in which all basic labels are 1 and all cobasic ones 0. */
  abstract ExactDictionary dictionary(
      BigInteger[][] matrix, int[] basic, int[] cobasic, int labels);
}
