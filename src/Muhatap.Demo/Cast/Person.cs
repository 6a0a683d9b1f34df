namespace Muhatap.Demo.Cast;

/// <summary>Somebody who lives in the demo world.</summary>
/// <param name="Named">True for the hand-made people; false for the crowd behind them.</param>
/// <param name="Role">What the story wants of them: <c>advocate</c>, <c>serial-complainer</c>, <c>impostor</c>, <c>namesake</c>, <c>friend</c>, <c>press</c> …; null for most.</param>
/// <param name="Voice">How they write; a name of <c>Voices/Voice</c>.</param>
/// <param name="Brands">Ids of the companies they deal with.</param>
/// <param name="Friends">Ids of people they answer.</param>
/// <param name="CustomerNumber">Their customer record, or null where they are nobody's customer.</param>
public sealed record Person(
    string Id,
    string FirstName,
    string LastName,
    string City,
    string District,
    int BirthYear,
    string Occupation,
    string Voice,
    bool Named,
    string? Role,
    IReadOnlyList<string> Brands,
    IReadOnlyList<string> Friends,
    string? CustomerNumber
)
{
    public string FullName => FirstName + " " + LastName;
}
