using DisclosureInsights.Samples.Prose;

namespace DisclosureInsights.Samples.Units;

/// <summary>Which reports stand in files of their own, and how they are written.</summary>
public static class DocumentPlans
{
    public static readonly IReadOnlyList<DocumentPlan> Yunxiu =
    [
        new("YX16", 2018, DocumentLook.Html, new HouseVoice(PublicationShape.PartsAlone, Numbering.None, 5, 2, 3)),
        new("YX01", 2021, DocumentLook.Html, new HouseVoice(PublicationShape.TotalThenParts, Numbering.Parentheses, 0, 0, 2)),
        new("YX02", 2022, DocumentLook.TextWithLostLabels, new HouseVoice(PublicationShape.FormStyle, Numbering.Digits, 1, 1, 5)),
        new("YX04", 2020, DocumentLook.LayoutTables, new HouseVoice(PublicationShape.PartsThenTotal, Numbering.Parentheses, 2, 3, 6)),
        new("YX05", 2024, DocumentLook.Html, new HouseVoice(PublicationShape.WithShares, Numbering.None, 3, 4, 0, 7)),
        new("YX07", 2023, DocumentLook.Text, new HouseVoice(PublicationShape.PartsAlone, Numbering.Parentheses, 4, 2, 6)),
        new("YX09", 2021, DocumentLook.Text, new HouseVoice(PublicationShape.TotalThenParts, Numbering.Digits, 5, 5, 1)),
        new("YX10", 2022, DocumentLook.FontRuns, new HouseVoice(PublicationShape.PartsThenTotal, Numbering.None, 8, 3, 0)),
        new("YX14", 2023, DocumentLook.Html, new HouseVoice(PublicationShape.TotalThenParts, Numbering.Digits, 7, 7, 4)),
        new("YX15", 2024, DocumentLook.LayoutTables, new HouseVoice(PublicationShape.FormStyle, Numbering.Parentheses, 10, 6, 1, 3)),
        new("YX51", 2023, DocumentLook.Text, new HouseVoice(PublicationShape.Nested, Numbering.Digits, 6, 4, 7)),
        new("YX52", 2022, DocumentLook.FontRuns, new HouseVoice(PublicationShape.PartsAlone, Numbering.Parentheses, 9, 2, 5)),
        new("YX56", 2021, DocumentLook.Text, new HouseVoice(PublicationShape.WithShares, Numbering.Parentheses, 11, 0, 3)),
    ];

    public static readonly IReadOnlyList<DocumentPlan> Chengtang =
    [
        new("CT01", 2023, DocumentLook.Html, new HouseVoice(PublicationShape.TotalThenParts, Numbering.Digits, 2, 6, 0)),
        new("CT04", 2024, DocumentLook.Text, new HouseVoice(PublicationShape.PartsThenTotal, Numbering.Parentheses, 3, 5, 3)),
    ];
}
