using System.Text.RegularExpressions;
using Muhatap.Core.Readings;

namespace Muhatap.Text.Entities;

/// <summary>How a company writes its own numbers: <c>new(EntityKind.OrderNumber, new Regex(@"\bSP-\d{8}\b"))</c>.</summary>
/// <param name="Kind">Order or customer number.</param>
/// <param name="Pattern">Should be compiled and must not backtrack without bound; a match's group named <c>number</c>, if there is one, is the number.</param>
public sealed record NumberPattern(EntityKind Kind, Regex Pattern);
