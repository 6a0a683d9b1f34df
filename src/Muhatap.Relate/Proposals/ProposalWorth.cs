namespace Muhatap.Relate.Proposals;

/// <summary>What deciding a pair is worth: how open the question is (the entropy of its probability, in bits) times what hangs on it.</summary>
internal static class ProposalWorth
{
    /// <param name="segments">Of those it is about.</param>
    /// <param name="records">Conversations, purchases and other records that would stand with the wrong one.</param>
    public static double Of(double probability, IEnumerable<string> segments, long records)
    {
        var p = Math.Clamp(probability, 1e-6, 1 - 1e-6);
        var open = -(p * Math.Log2(p)) - ((1 - p) * Math.Log2(1 - p));
        var weight = 1 + Math.Log2(1 + records) + (segments.Any(segment => segment == "vip") ? 3 : 0);
        // Near certainty still has to be confirmed some time.
        return (open + 0.02) * weight;
    }
}
