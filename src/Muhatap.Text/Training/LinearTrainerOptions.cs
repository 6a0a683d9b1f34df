namespace Muhatap.Text.Training;

/// <summary>How a linear model is trained.</summary>
internal sealed record LinearTrainerOptions
{
    /// <summary>Buckets of the shared weights, as a power of two.</summary>
    public int Bits { get; init; } = 20;

    /// <summary>Buckets of each place's own weights, as a power of two.</summary>
    public int PlaceBits { get; init; } = 18;

    public int Epochs { get; init; } = 8;

    public float Rate { get; init; } = 0.1f;

    /// <summary>Pull towards zero at each touch.</summary>
    public float Decay { get; init; } = 1e-5f;

    /// <summary>Added to AdaGrad's root so that rare features don't leap at first sight.</summary>
    public float Damping { get; init; } = 0.1f;

    /// <summary>Length given to the normalised feature vector.</summary>
    public float Gain { get; init; } = 4f;

    /// <summary>How much a place's own weights may explain; 0 turns them off.</summary>
    public float PlaceShare { get; init; } = 0.7f;

    public int Seed { get; init; } = 1;

    /// <summary>Places from this one on have no weights of their own: what was written for the project is meant to be true everywhere.</summary>
    public int FirstGeneralPlace { get; init; } = int.MaxValue;
}
