namespace Muhatap.Core.Volumes;

/// <summary>What complaints are held against. The numbers are stored; never renumber.</summary>
public enum VolumeMeasure
{
    /// <summary>How many customers the brand had in the month.</summary>
    Customers = 0,

    /// <summary>How many times customers were in touch with it in the month: calls, visits, messages, orders.</summary>
    Contacts = 1,
}
