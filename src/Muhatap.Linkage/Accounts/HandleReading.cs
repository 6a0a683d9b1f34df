namespace Muhatap.Linkage.Accounts;

/// <summary>How a handle can be read as a person's name.</summary>
/// <param name="Level">"full_name", "initials_surname", "given_initial", "surname", "given_name", "partial" or "else".</param>
/// <param name="Bits">log2 of how much likelier the handle is if it is the person's own.</param>
/// <param name="Tokens">Bit k: the name's word k stands in the handle, whole or nearly so.</param>
internal readonly record struct HandleReading(string Level, double Bits, int Tokens);
