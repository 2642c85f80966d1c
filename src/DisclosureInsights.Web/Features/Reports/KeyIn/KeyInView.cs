using DisclosureInsights.Application.KeyingIn;
using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Drafts;
using DisclosureInsights.Data.Findings;
using DisclosureInsights.Data.Queries;
using DisclosureInsights.Data.Reports;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Web.Features.Reports.Form;

namespace DisclosureInsights.Web.Features.Reports.KeyIn;

/// <summary>A draft laid over its form, with what the rules say of it as it stands.</summary>
public sealed class KeyInView
{
    private KeyInView(DraftReport draft, IReadOnlyList<FindingItem> findings, FormSheet sheet)
    {
        Draft = draft;
        Findings = findings;
        Sheet = sheet;
    }

    public DraftReport Draft { get; }

    /// <summary>The worst first.</summary>
    public IReadOnlyList<FindingItem> Findings { get; }

    public FormSheet Sheet { get; }

    /// <summary>Checks what was typed so far.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="year">The year reported on.</param>
    /// <param name="content">What was typed.</param>
    /// <param name="prior">The report on the year before, null where there is none.</param>
    /// <param name="now">The time.</param>
    /// <param name="change">Takes over what was typed into a field.</param>
    public static KeyInView Of(
        Unit unit, int year, DraftContent content, AnnualReport? prior, DateTimeOffset now, Func<CellKey, string, Task> change)
    {
        DraftReport draft = DraftReport.Of(unit, year, content);
        IReadOnlyList<Finding> found = RuleRunner.Check(new CheckSubject(draft.Report) { Prior = prior }).Findings;
        FindingItem[] findings =
        [
            .. FindingIdentity.Of(found).Zip(found, (id, finding) => new FindingItem
            {
                Id = id, UnitId = unit.Id, UnitName = unit.Name, Year = year, Finding = finding, FirstSeenAt = now, Position = 0,
            }),
        ];
        ReportView view = new()
        {
            Unit = unit,
            Stored = new StoredReport { UnitId = unit.Id, Year = year, Revision = 0, Current = true, Report = draft.Report, CreatedAt = now },
            Prior = prior,
            Findings = findings,
            NotEvaluated = [],
            Revisions = [],
            Years = [],
            SameYear = [],
        };
        FormSheet sheet = new(view, new ReportAddress(unit.Id, year)) { Entry = new FormEntry(content, draft.Refused, change) };
        return new KeyInView(draft, findings, sheet);
    }
}
