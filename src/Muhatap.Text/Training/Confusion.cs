namespace Muhatap.Text.Training;

/// <summary>Counts of true against predicted classes, and the figures cards show.</summary>
internal sealed class Confusion(int classes)
{
    private readonly int[,] counts = new int[classes, classes];

    public int Total { get; private set; }

    public void Add(int truth, int predicted)
    {
        counts[truth, predicted]++;
        Total++;
    }

    public double F1(int c)
    {
        int row = 0,
            column = 0;
        for (var i = 0; i < classes; i++)
        {
            row += counts[c, i];
            column += counts[i, c];
        }
        return row + column == 0 ? 0 : 2.0 * counts[c, c] / (row + column);
    }

    /// <summary>Mean F1 of the classes that occur in truth.</summary>
    public double MacroF1 => Enumerable.Range(0, classes).Where(Occurs).Average(F1);

    public double Accuracy => Enumerable.Range(0, classes).Sum(c => counts[c, c]) / (double)Total;

    private bool Occurs(int c)
    {
        for (var i = 0; i < classes; i++)
        {
            if (counts[c, i] > 0)
                return true;
        }
        return false;
    }
}
