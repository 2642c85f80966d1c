using DisclosureInsights.Data.Audit;
using DisclosureInsights.Data.Bulk;
using DisclosureInsights.Data.Corrections;
using DisclosureInsights.Data.Drafts;
using DisclosureInsights.Data.Imports;
using DisclosureInsights.Data.Reports;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Data.Users;
using Microsoft.Extensions.Time.Testing;

namespace DisclosureInsights.Data.Tests.Databases;

/// <summary>A migrated, empty database of one test, with the stores on it and a clock that stands still.</summary>
public sealed class TestDatabase(DatabaseOptions options)
{
    public static readonly DateTimeOffset Start = new(2025, 3, 10, 8, 0, 0, TimeSpan.Zero);

    public DatabaseOptions Options => options;

    public FakeTimeProvider Time { get; } = new(Start);

    public DisclosureContextFactory Contexts { get; } = new(options);

    public TenantStore Tenants => new(Contexts, Time);

    public UnitStore Units => new(Contexts, Time);

    public MembershipStore Memberships => new(Contexts, Time);

    public AuditTrail Audit => new(Contexts, Time);

    public ReportStore Reports => new(Contexts);

    public ImportBatchStore Batches => new(Contexts, Tenants, Time);

    public ImportWriter Writer => new(Contexts, Time);

    public CorrectionStore Corrections => new(Contexts, Time);

    public ReportDraftStore Drafts => new(Contexts, Time);

    public async Task<TenantId> TenantAsync(string code)
    {
        TenantOutcome outcome = await Tenants.CreateAsync(code, $"District {code}", null);
        return outcome.Tenant!.Id;
    }

    public async Task<UnitId> UnitAsync(TenantId tenant, string name)
    {
        UnitOutcome outcome = await Units.AddAsync(tenant, new UnitEdit { Name = name }, null);
        return outcome.Unit!.Id;
    }

    public async Task<Guid> UserAsync(string name)
    {
        await using DisclosureContext context = Contexts.Create(null);
        User user = new(name) { DisplayName = name.ToUpperInvariant() };
        context.Add(user);
        await context.SaveChangesAsync();
        return user.Id;
    }
}
