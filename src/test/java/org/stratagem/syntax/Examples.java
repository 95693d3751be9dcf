package org.stratagem.syntax;

import java.util.List;

/** Texts that use every construct of the surface at least once. */
final class Examples {
  static final String DECLARATIONS =
      """
      import "strategies.game"

      /// Matching pennies,
      /// with a stake.
      game Pennies(stake = 1, odd = -1) {
        players Even, Odd choose {Heads, Tails}
        payoff {
          Heads, Heads -> stake, -stake
          Tails, Tails -> stake, -stake
          _,     _     -> odd, 1
        }
      }
      game Imported from "folder/pennies.nfg"
      game Empty() {}
      coalition Airport(cost = 3) {
        players Small, Large[1..2]
        worth { Small -> cost  Small, Large[1] -> 2 * cost }
      }
      coalition Majority { players Voter[1..3]  worth(s) = if length(s) >= 2 then 1 else 0 }

      tier Echo[n] = Foe.Echo[n - 1] -> Dist(Echo[n - 2])
      tier Listen = (Bob.Action, Carol.Reaction) -> (Foe.Policy -> Policy) -> Action
      tier Plain = Tier[2]

      strategy Reply(foe): Reaction = argmax a in Action { payoff(a, foe) }
      strategy Ladder[k](foe): Tier[k] = argmax s in Tier[k - 2] { payoff(s, foe) }
      strategy Fixed for Pennies.Even: Action = Heads
      strategy Nothing() for Pennies: Mixed = {Heads: 1/2, Tails: 1/2}
      program Honest for Pennies = if proves(foe(me) == Heads, assuming: 1) then Tails else Heads
      program Anywhere = C

      fn logistic(x, _) = 1 / (1 + exp(-x))
      fn constant() = 3
      let tau = 3/2
      let always: Policy = _ => Heads

      show play(Pennies, Fixed, Reply)
      plot iterate(Pennies, Reply, Reply, from: (Heads, Tails), steps: 20)
      check play(Pennies, Fixed, Reply).actions == (Heads, Tails)
      reject "commitment race" show play(Pennies, Reply, Reply)
      reject reject show 1
      """;

  static final String MEMBERS =
      """
      game Everything(n = 2, delta = 9/10) {
        player Seller chooses floor in 0..4
        player Watcher
        players Bidder[1..n], Guest
        chance card ~ {King: 1/2, Queen: 1/2}
        chance value[p] ~ uniform(0..4)
        chance luck[p in Bidder] ~ uniform({1, 2})
        state round in 1..10 from 1
        state last in {Start, Sold} from if n > 2 then Start else Sold
        Guest chooses {Stay, Leave}
        p chooses bid in [0, 4] sees value[p], floor when round > 1 and last == Start
        p in Bidder chooses again in 0..4 by 1/2 sees card.Ann
        Bidder[2] chooses extra in {0, 1} when not (bid[Bidder[2]] == 0)
        let high = max q in Bidder { bid[q] }
        let pot[p] = bid[p] + 1
        let tip[p in Bidder] = 0
        fn share(x, y) = x / y
        payoff Seller = high
        payoff Bidder[1] = -high
        payoff p in Bidder = if bid[p] == high then value[p] - high else 0
        payoff p = 0
        next round = round + 1
        next last = match (Seller, Guest) { 0, Stay -> Start  -1, Leave -> {Start: 1/2, Sold: 1/2}  (a, b), _ -> Sold }
        discount delta
        discount Seller = 1/2
        discount p in Bidder = 1/3
        rounds 10
        until last == Sold or round == 10
      }
      """;

  static final String EXPRESSIONS =
      """
      let numbers = [0, 0.1, 1e-5, 2.5E+3, 10]
      let texts = ["", "a \\"quoted\\" word", "line\\nbreak", "\\u{1F600}"]
      let truths = (true, false, not true)
      let sets = {{}, {a}, {a, b}}
      let distributions = {{a: 1}, {(C, C): 1/2, (D, D): 1/2}}
      let tuples = ((), (a, b), (open: x, final: y), (a))
      let ranges = [0..10, 0..10 by 1/2, -1..n - 1]
      let sums = a + b - c * d / e mod f ^ g ^ -h
      let comparisons = a == b and c != d or e < f and g <= h or i > j and not k >= l or m in n
      let lambdas = [x => x, (x, y) => x + y, _ => 0, () => 1, (_, x) => x, x => y => x]
      let choices = if a then b else if c then d else e
      let lets = let x = 1; let p: Foe.Action -> Action = _ => a; f(x, p)
      let matches = match (a, b) { C, _ -> 1  "t", true -> 2  x, (y, -1.5) -> x - 1  -2, false -> f(x) }
      let nested = match match a { B -> C } { C -> match d { _ -> e } }
      let rows = match a { 0 -> b  -1 -> c  (x, y) -> d  (z, w), 1 -> e }
      let binders = [
        max x in D { x }, min x in 0..3, y in [0, 1] when x < y { x * y }, argmax a in Action { 0 },
        argmaxes a in A { 0 }, argmin a in A { 0 }, sum q in Players { q }, product q in Players { q },
        all q in Players { true }, any q in Players { false }, count q in Players { true },
        each q in Players { q }, softmax a in Action { 2 }, sweep n in 2..5, m in {1, 2} { n },
        expect x ~ d { x }, mix x ~ d, y ~ e { {x: 1} }]
      let postfix = f(a, rounds: 3)(b).last.check[0][i + 1].Row
      let foes = Foe.Level[k - 1] + foe[0] + foe.Bob
      let interval = argmax x in [0, 100] { -(x - 3) ^ 2 }
      """;

  /** Soft keywords as names, and binder words as functions. */
  static final String SOFT_WORDS =
      """
      game Words(rounds = 3, payoff = 1, max = 2, state = 3) {
        players Row, Col
        Row chooses when in {C, D} sees rounds
        Col chooses by in 0..3 by 1 sees when when when == C
        choose chooses chooses in {C, D}
        chance chance ~ chance
        state state in 0..state from state
        let sees = max(when, by) + sum(rounds) + count
        let players = max
        payoff Row = payoff + next
        payoff payoff = payoff[Row]
        next next = next
        until until
        rounds rounds
        discount discount = discount
      }
      let from = for + from.import.game.check.show + f(check: 1, show: 2, from: 3)
      let record = (tier: 1, plot: 2, player: 3)
      let softmax = expect(mix, each) + mix
      fn argmax(argmin, all) = any => any + worth + coalition_
      let größe = größe + 数 + x_1 + Ärger.länge
      """;

  static final List<String> ALL = List.of(DECLARATIONS, MEMBERS, EXPRESSIONS, SOFT_WORDS);

  private Examples() {}
}
