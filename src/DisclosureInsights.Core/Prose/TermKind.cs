namespace DisclosureInsights.Core.Prose;

/// <summary>What a word of the prose does for the reading of a figure.</summary>
internal enum TermKind : byte
{
    /// <summary>Words that mean nothing here; listed ones guard longer words against being cut (进一步, 无法).</summary>
    Plain,

    // Punctuation.
    Comma,
    Enumeration,
    Semicolon,
    Colon,
    Stop,
    Line,
    Open,
    Close,

    // Numbers.
    Number,
    Year,

    /// <summary>A name in quotation marks.</summary>
    Quoted,

    // Publication.
    Channel,
    ChannelGeneric,
    Publish,
    Information,
    Generic,

    // Requests.
    Request,
    NewReceive,
    Receive,
    Accept,
    Answer,
    CarriedIn,
    CarriedOut,
    Outcome,
    Means,

    // Disputes and the rest.
    Review,
    Litigation,
    Dispute,
    Interpretation,
    Response,
    NormativeDocument,
    MakeDocument,
    RepealDocument,
    InForceDocument,
    Fee,
    Collect,
    Share,

    // What is no count of publications.
    Followers,
    Reads,
    Users,
    NoCountNoun,
    NoCountVerb,
    Updated,
    Setup,
    Cumulative,
    Increment,

    // Whose and when.
    OtherYear,
    ThisYear,
    Comparison,
    Since,
    OwnOffice,
    WholeArea,

    // Structure.
    PartMarker,
    ViewMarker,
    Respectively,
    Each,
    SumMarker,
    Together,
    Outside,
    Preposition,
    Because,
    Conjunction,
    EtCetera,

    // Negation.
    Negator,
    Happen,
    NegationBreaker,
    Zero,
}
