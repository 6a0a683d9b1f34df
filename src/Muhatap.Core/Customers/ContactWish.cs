namespace Muhatap.Core.Customers;

/// <summary>How far a customer lets us come near. The numbers are stored; never renumber.</summary>
public enum ContactWish
{
    /// <summary>Answers and service messages; commercial ones only with consent.</summary>
    Open = 0,

    /// <summary>Only answers to what they themselves said.</summary>
    AnswersOnly = 1,

    /// <summary>Do not contact: nothing leaves.</summary>
    None = 2,
}
