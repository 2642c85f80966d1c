using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Samples.Figures;

/// <summary>Section 二 of the 2019 and the 2021 form: stocks that go on from year to year, no 规章, decisions by kind of unit.</summary>
public static class ProactiveFigures
{
    private static readonly string[] ItemStocks = ["licensing", "other_services", "penalties", "coercion", "fees"];

    /// <summary>Fills section 二.</summary>
    /// <param name="draft">The report.</param>
    /// <param name="prior">Last year's report on the same form, null where there is none.</param>
    /// <param name="random">The unit's sequence for the year.</param>
    public static void Fill(ReportDraft draft, ReportDraft? prior, SampleRandom random)
    {
        foreach (CellKey key in FormCatalogue.Find(draft.Edition, FormSection.Proactive)!.Keys)
        {
            bool dash = draft.Unit.DashesRules && key.Name.StartsWith(ProactiveForm.Rules.Stem, StringComparison.Ordinal);
            draft.Cells[key] = dash ? Cell.NotApplicable : Cell.Number(0);
        }

        bool department = draft.Unit.Kind == UnitKind.Department;
        int size = draft.Unit.Kind switch { UnitKind.Department => 6, UnitKind.StreetOffice => 3, UnitKind.Town => 2, _ => 1 };
        draft["proactive.licensing.decisions"] = random.Near((department ? 140 : 18) * size, 0.3);
        draft["proactive.penalties.decisions"] = random.Near((department ? 24 : 4) * size, 0.5);
        draft["proactive.coercion.decisions"] = random.Near(0.4 * size, 0.9);
        if (draft.Edition == Edition.Form2019)
        {
            FillStocks2019(draft, prior, size, random);
        }
        else
        {
            FillStocks2021(draft, prior, size, department, random);
        }
    }

    private static void FillStocks2019(ReportDraft draft, ReportDraft? prior, int size, SampleRandom random)
    {
        int made = random.Near(0.5 * size, 0.9);
        draft["proactive.normative_documents.made"] = made;
        draft["proactive.normative_documents.disclosed"] = made;
        draft["proactive.normative_documents.total_disclosed"] =
            made + (prior?["proactive.normative_documents.total_disclosed"] ?? random.Between(2, 6 * size));
        foreach (string item in ItemStocks)
        {
            int previous = prior is null
                ? random.Near((item is "fees" or "coercion" ? 1 : 9) * size, 0.4)
                : prior[$"proactive.{item}.previous"] + prior[$"proactive.{item}.change"];
            draft[$"proactive.{item}.previous"] = previous;
            draft[$"proactive.{item}.change"] = random.Between(-Math.Min(previous, 2), 3);
        }

        draft["proactive.other_services.decisions"] = random.Near(30 * size, 0.5);
        int procurements = random.Near(3 * size, 0.5);
        draft["proactive.procurement.items"] = procurements;
        draft.Cells[CellKey.Parse("proactive.procurement.amount")] = Cell.Number(Cents(procurements * random.Between(1800, 9600)));
    }

    private static void FillStocks2021(ReportDraft draft, ReportDraft? prior, int size, bool department, SampleRandom random)
    {
        int before = prior?["proactive.normative_documents.in_force"] ?? random.Between(1, 4 * size);
        int made = random.Near(0.5 * size, 0.9);
        int repealed = Math.Min(before, random.Near(0.35 * size, 0.9));
        draft["proactive.normative_documents.made"] = made;
        draft["proactive.normative_documents.repealed"] = repealed;
        draft["proactive.normative_documents.in_force"] = before + made - repealed;
        decimal amount = department ? Cents(random.Between(40_000, 900_000)) : Cents(random.Chance(0.3) ? random.Between(300, 9000) : 0);
        draft.Cells[CellKey.Parse("proactive.fees.amount")] = Cell.Number(amount);
    }

    /// <summary>A sum of money in 万元 from its hundredths.</summary>
    private static decimal Cents(int hundredths) => hundredths / 100m;
}
