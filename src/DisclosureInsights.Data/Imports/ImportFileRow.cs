using DisclosureInsights.Data.Tenancy;

namespace DisclosureInsights.Data.Imports;

internal sealed class ImportFileRow : ITenantOwned
{
    public TenantId TenantId { get; set; }

    public Guid BatchId { get; set; }

    /// <summary>0-based, in the order handed in.</summary>
    public int Ordinal { get; set; }

    public string FileName { get; set; } = "";

    public string SourceHash { get; set; } = "";

    public ImportFileState State { get; set; }

    public int New { get; set; }

    public int Revised { get; set; }

    public int Unchanged { get; set; }

    public int Failed { get; set; }

    public int Waiting { get; set; }

    public ImportFile ToFile() =>
        new(Ordinal, FileName, SourceHash, State, new ImportCounts(New, Revised, Unchanged, Failed, Waiting));
}
