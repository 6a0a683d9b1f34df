using System.Collections.Frozen;

namespace Muhatap.Linkage.Normalising;

/// <summary>Short and pet forms, and spellings of one name that sound apart, Turkish and English, folded.</summary>
internal static class NameVariants
{
    private static readonly string[] Families =
    [
        "mehmet mehmed muhammet muhammed muhammad mohammed mohamed muhammadi mamet memet memo memis", "ahmet ahmed amet ahmo",
        "mustafa mistik musti mustafaa", "ibrahim ibo ibrahem ebrahim", "abdullah apo aptullah abdulah", "huseyin huso hussein husnu huseyn",
        "hasan haso hassan", "ismail ismo ismael", "suleyman sulo suleiman", "osman osmo", "yusuf yusup yousef joseph joe", "fatma fatos fato fadime fatima",
        "ayse ayis aysecik", "hatice hatce hatca hatije", "zeynep zeyno zeynop", "emine emis emos", "elif elo", "cemal cemo jamal", "kemal kemo",
        "abdurrahman abdurahman abdulrahman apturrahman", "muhittin muhiddin", "necmettin necmeddin neco", "selahattin selahaddin salahattin selo",
        "serdar serdo", "murat murad muro", "recep receb", "ramazan ramo", "yasemin yasmin yasmine", "meryem meriem miryam", "omer umer omar",
        "robert rob bob bobby robbie bert", "william will bill billy willie liam", "richard rick dick rich ricky", "james jim jimmy jamie",
        "john jack johnny jon jonathan", "edward ed eddie ted teddy ned", "charles charlie chuck chas", "thomas tom tommy", "henry harry hank",
        "george georgie", "michael mike mick mikey", "joseph joe joey", "daniel dan danny", "samuel sam sammy", "benjamin ben benny",
        "matthew matt", "christopher chris kit", "anthony tony", "andrew andy drew", "nicholas nick nicky", "alexander alex sandy alec",
        "frederick fred freddie", "theodore theo", "oliver ollie", "gabriel gabe", "patrick pat paddy", "peter pete", "david dave davey",
        "stephen steven steve", "timothy tim", "gregory greg", "lawrence larry", "ronald ron ronnie", "kenneth ken kenny", "leonard leo lenny",
        "elizabeth liz beth lizzie betty eliza libby elisabeth", "katherine kate katie kathy catherine cathy kathryn", "margaret maggie meg peggy greta",
        "mary molly polly", "jennifer jenny jen", "jessica jess jessie", "rebecca becky becca", "susan sue susie suzanne", "victoria vicky vicki tori",
        "emily em emmy", "isabella bella izzy isabelle isabel", "abigail abby gail", "alexandra sasha lexi", "charlotte lottie", "amelia millie amy",
        "matilda tilly", "natalie nat", "olivia liv livvy", "patricia trish", "deborah debbie deb", "barbara barb babs", "sarah sara sally",
    ];

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup = Families
        .SelectMany((family, number) => family.Split(' ').Select(name => (name, number)))
        .DistinctBy(entry => entry.name, StringComparer.Ordinal)
        .ToFrozenDictionary(entry => entry.name, entry => entry.number, StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The number of the family of names this one belongs to, or -1.</summary>
    public static int Family(ReadOnlySpan<char> name) => Lookup.TryGetValue(name, out var family) ? family : -1;
}
