using DisclosureInsights.Samples.Figures;
using DisclosureInsights.Samples.Mistakes;
using DisclosureInsights.Samples.Prose;
using DisclosureInsights.Samples.Units;

namespace DisclosureInsights.Samples.Files;

/// <summary>Makes all files of the samples: always the same bytes.</summary>
public static class SampleFiles
{
    /// <summary>The files by their path below <c>data/samples</c>, with forward slashes.</summary>
    public static IReadOnlyDictionary<string, byte[]> Make()
    {
        SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal)
        {
            [Manifest.Name] = Manifest.Write([.. SampleDistricts.All.Select(ListFiles)]),
        };
        foreach (SampleDistrict district in SampleDistricts.All)
        {
            AddDistrict(files, district);
        }

        return files;
    }

    /// <summary>The reports of a district with their mistakes, and the list of these.</summary>
    public static (IReadOnlyList<ReportDraft> Drafts, IReadOnlyList<PlantedMistake> Planted) MakeReports(SampleDistrict district)
    {
        IReadOnlyList<ReportDraft> drafts = DistrictFigures.Make(district);
        MistakePlanter planter = new(drafts, draft => PlanOf(district, draft)?.FileName(draft.Organisation) ?? district.DatasetFile);
        (Action<MistakePlanter> beforeProse, Action<MistakePlanter> afterProse) = district == SampleDistricts.Yunxiu
            ? (YunxiuMistakes.PlantInPublications, YunxiuMistakes.PlantInTables)
            : ((Action<MistakePlanter>)ChengtangMistakes.PlantInPublications, (Action<MistakePlanter>)ChengtangMistakes.PlantInTables);
        beforeProse(planter);
        foreach (ReportDraft draft in drafts)
        {
            if (PlanOf(district, draft) is { } plan)
            {
                draft.Prose = ProseWriter.Write(draft, plan.Voice);
            }
        }

        afterProse(planter);
        return (drafts, planter.Planted);
    }

    private static void AddDistrict(SortedDictionary<string, byte[]> files, SampleDistrict district)
    {
        (IReadOnlyList<ReportDraft> drafts, IReadOnlyList<PlantedMistake> planted) = MakeReports(district);
        string folder = district.Folder.Length == 0 ? "" : $"{district.Folder}/";
        files[folder + UnitsFile.Name] = UnitsFile.Write(district);
        files[folder + PlantedFile.Name] = PlantedFile.Write(planted);
        files[folder + district.DatasetFile] = DatasetFile.Write([.. drafts.Where(draft => PlanOf(district, draft) is null)]);
        foreach (ReportDraft draft in drafts)
        {
            if (PlanOf(district, draft) is { } plan)
            {
                files[folder + plan.FileName(draft.Organisation)] = DocumentFile.Write(district, draft, plan);
            }
        }
    }

    private static DocumentPlan? PlanOf(SampleDistrict district, ReportDraft draft) =>
        district.Documents.FirstOrDefault(plan => plan.Is(draft));

    private static DistrictFiles ListFiles(SampleDistrict district) => new(
        district.Code, district.Name, district.Folder, UnitsFile.Name,
        [district.DatasetFile, .. district.Documents.Select(plan => plan.FileName(district.Unit(plan.UnitCode).NameIn(plan.Year)))],
        PlantedFile.Name);
}
