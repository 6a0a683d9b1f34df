namespace Muhatap.Text.SelfStatements;

/// <param name="Value">A province, a job in the writer's words, or a code of <see cref="SelfStatementKind.LifeEvent"/>.</param>
public readonly record struct SelfStatement(SelfStatementKind Kind, string Value);
