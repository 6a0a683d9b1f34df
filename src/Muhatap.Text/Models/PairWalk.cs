using Muhatap.Text.Features;

namespace Muhatap.Text.Models;

/// <summary>Adds what neighbours bring together while a text is walked: pairs, pairs with one piece between, and how a word was typed.</summary>
internal struct PairWalk
{
    private uint before;
    private uint twoBefore;

    /// <summary>After a piece was added.</summary>
    /// <param name="part">What it brings to pairs.</param>
    public void Add(uint part, bool lengthened, bool shouted, WordSums sums)
    {
        if (lengthened)
            sums.Add(FeatureHash.Flag(1));
        if (shouted)
            sums.Add(FeatureHash.Flag(2));
        sums.Add(FeatureHash.Pair(before, part));
        sums.Add(FeatureHash.Gapped(twoBefore, part));
        twoBefore = before;
        before = part;
    }

    /// <summary>The last piece, paired with the end.</summary>
    public readonly void End(WordSums sums) => sums.Add(FeatureHash.Pair(before, 0));
}
