using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Core.Prose;
using DisclosureInsights.Core.Publication;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Data.Tests.Reports;

/// <summary>
/// What is stored, property by property. A property that a type gains is lost in the store until the type's format has it
/// too: add it there (with a value in the samples), then here.
/// </summary>
public class StoredPropertiesTests
{
    [Theory]
    [InlineData(typeof(AnnualReport), "Cells Editions Metadata Narrative Organisation Origin Period Publication UnitKind")]
    [InlineData(typeof(ReportMetadata), "IndexNumber PeriodEnd PeriodStart PublishedOn Publisher Title WrittenOn")]
    [InlineData(typeof(StatedPublication), "Channels Total")]
    [InlineData(typeof(Narrative), "Facts Item Sections")]
    [InlineData(typeof(NarrativeSection), "Heading Id Source Text")]
    [InlineData(typeof(ProseFact), "Channels End HasPartsWithoutFigure High Id IsReviewed Key Kind Low Outcome PartOf Qualifier ReviewedKey Scope Section Start Text Topic Value")]
    [InlineData(typeof(CellReading), "Confidence IsDoubtful Key Raw Recovered Source")]
    [InlineData(typeof(SourceLocation), "Column Line Page Row Table")]
    [InlineData(
        typeof(Finding),
        "Actual Alternatives Candidates Cells Consequences Difference Evidence Expected Operands RuleId RuleVersion Severity Suggestions Variant")]
    [InlineData(typeof(AlternativeSum), "Actual Operands")]
    [InlineData(typeof(Suggestion), "Cell Value")]
    [InlineData(typeof(TextEvidence), "End Section Start Text")]
    [InlineData(typeof(CellReference), "Key Name Year")]
    public void A_stored_type_has_the_properties_that_its_format_knows(Type type, string properties) =>
        Assert.Equal(properties, string.Join(' ', type.GetProperties().Where(property => !property.GetMethod!.IsStatic)
            .Select(property => property.Name).Order(StringComparer.Ordinal)));
}
