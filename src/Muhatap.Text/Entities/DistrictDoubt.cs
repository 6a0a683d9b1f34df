namespace Muhatap.Text.Entities;

/// <summary>What a district's name may be besides, and so what must stand beside it before a text is said to name the district.</summary>
internal enum DistrictDoubt : byte
{
    /// <summary>Nothing else: Kadıköy, kadikoyde.</summary>
    None,

    /// <summary>A word too, seldom at the beginning of a sentence: a capital within it, or an apostrophe with an ending (Bodrum, Çeşme).</summary>
    Capital,

    /// <summary>A club first of all: an ending of place where nobody talks of football, a word such as <c>şubesi</c>, or its province beside it.</summary>
    Club,

    /// <summary>A common word or a semt elsewhere: a capital and an ending of place, a word such as <c>şubesi</c>, or its province beside it.</summary>
    Word,

    /// <summary>A first name, a surname, a river: a capital with <c>'da</c> or <c>'daki</c>, <c>ilçesi</c>, or its province beside it.</summary>
    Person,

    /// <summary>Nearly always something else (Of, Genç, Pazar, Zara): only <c>ilçesi</c> and its like, or its province beside it.</summary>
    Heavy,
}
