package org.stratagem.check.resolve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Body;
import org.stratagem.core.GameMember;
import org.stratagem.diagnostic.Code;
import org.stratagem.syntax.Expression;
import org.stratagem.syntax.Member;
import org.stratagem.syntax.Name;

/** Whose a line is. */
final class Players {
  private final UnknownNames unknown;
  private final GameScope scope;
  private final Expressions setup;

  /**
   * @param setup resolves what is settled before the play: ranges and indices of families
   */
  Players(UnknownNames unknown, GameScope scope, Expressions setup) {
    this.unknown = unknown;
    this.scope = scope;
    this.setup = setup;
  }

  List<GameMember.Family> families(List<Member.Family> families) {
    List<GameMember.Family> resolved = new ArrayList<>();
    for (Member.Family family : families) {
      Body range = family.range() == null ? null : setup.body(family.range());
      resolved.add(new GameMember.Family(family.span(), family.name().text(), range));
    }
    return resolved;
  }

  /**
   * The players of a line; its own player takes the next slot of the frame. Null for a player that
   * the game does not have, which is reported.
   */
  GameMember.@Nullable Who who(Member.Who who, Frame frame) {
    if (who instanceof Member.Someone someone) {
      frame.reserve();
      return someone(someone);
    }
    Member.Everyone everyone = (Member.Everyone) who;
    frame.bind(everyone.variable().text(), Frame.Role.PLAYER);
    Name family = everyone.family();
    if (family == null) {
      return new GameMember.Who(everyone.span(), List.of(), null, true);
    }
    return isKnown(family)
        ? new GameMember.Who(everyone.span(), List.of(family.text()), null, true)
        : null;
  }

  private GameMember.@Nullable Who someone(Member.Someone someone) {
    Name name = someone.name();
    if (!isKnown(name)) {
      return null;
    }
    if (someone.index() == null) {
      return new GameMember.Who(someone.span(), List.of(name.text()), null, false);
    }
    if (Boolean.FALSE.equals(scope.families().get(name.text()))) {
      unknown
          .problems()
          .error(
              Code.N110, someone.span(), "`" + name + "` is a single player, which takes no index");
      return null;
    }
    Body index = setup.body(someone.index());
    return new GameMember.Who(someone.span(), List.of(name.text()), index, false);
  }

  /** A player of a worth table, as a body of its own; null for what is no single player. */
  @Nullable Body member(Member.Someone someone) {
    if (!isKnown(someone.name())) {
      return null;
    }
    Expression name = new Expression.Variable(someone.name().span(), someone.name().text());
    Expression player =
        someone.index() == null
            ? name
            : new Expression.Index(someone.span(), name, someone.index());
    Frame frame = new Frame();
    return new Body(frame.size(), setup.names().player(player, frame));
  }

  private boolean isKnown(Name player) {
    if (scope.families().containsKey(player.text())) {
      return true;
    }
    String message = "`" + scope.name() + "` has no player `" + player + "`";
    unknown.among(player.span(), player.text(), message, scope.families().keySet());
    return false;
  }
}
