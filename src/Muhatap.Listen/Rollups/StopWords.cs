using System.Collections.Frozen;

namespace Muhatap.Listen.Rollups;

/// <summary>Words that say nothing of a subject, folded. What is not here and says nothing either falls behind by its lift; these only spare the packs.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        (
            "ama ancak artik aslinda ayni bana bazi belki ben benden beni benim bile bir biraz biri birkac biz bizde bizden bize bizi bizim boyle bunu bunun burada butun "
            + "cok cunku daha dahi degil demek diger diye dolayi eger falan filan gibi gore hala halde hangi hatta hem henuz hep hepsi her herkes hic hicbir icin icinde "
            + "ile ise iste kadar karsi kendi kendini kez kim kimse lazim mi mu nasil neden nerede niye olan olarak oldu oldugu oldugunu olsa olsun olur olmak olmasi ona "
            + "ondan onlar onlari onun orada oyle oysa pek ragmen sadece sana sanki sen senden seni senin siz sizden size sizi sizin sonra sey seyi seyler simdi "
            + "soyle tabii tam tek tum uzere var vardi veya veyahut yani yine yok yoksa zaten zira cik cikti edip eden eder ediyor etti etmek yapti yapiyor yuzunden dedi diyor "
            + "about after again all also and any are because been before being but can could did does doing down during each few for from further had has have having her "
            + "here hers him his how into its itself just more most not now off once only other our ours out over own same she should some such than that the their theirs "
            + "them then there these they this those through too under until very was were what when where which while who whom why will with would you your yours http https www com"
        ).Split(' '),
        StringComparer.Ordinal
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Spans = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Has(ReadOnlySpan<char> word) => Spans.Contains(word);
}
