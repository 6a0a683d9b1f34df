namespace Muhatap.Core.LanguageModels;

/// <summary>What giving a complaint's text to the model's keeper stands on (KVKK, art. 8 and 9 as of 1 June 2024). The numbers are stored; never renumber.</summary>
public enum TransferGround
{
    /// <summary>It is our own machine or network: nobody else gets it.</summary>
    StaysInside = 0,

    /// <summary>The keeper is in Türkiye and works on our behalf, under a contract.</summary>
    InTurkiye = 1,

    /// <summary>Abroad, to a country, sector or organisation that the Board found adequate (art. 9, par. 1).</summary>
    Adequacy = 2,

    /// <summary>Abroad, under the Board's standard contract, told to the Authority within five business days of signing (art. 9, par. 4 c and 5).</summary>
    StandardContract = 3,

    /// <summary>Abroad, within one group of companies, under binding rules that the Board approved (art. 9, par. 4 b).</summary>
    BindingRules = 4,

    /// <summary>Abroad, under a written undertaking that the Board permitted (art. 9, par. 4 ç).</summary>
    Undertaking = 5,
}
