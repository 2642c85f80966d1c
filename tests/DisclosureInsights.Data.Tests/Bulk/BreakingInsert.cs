using DisclosureInsights.Data.Bulk;
using DisclosureInsights.Data.Tenancy;

namespace DisclosureInsights.Data.Tests.Bulk;

/// <summary>Breaks after a number of inserts, as a process does that is killed in the middle.</summary>
internal sealed class BreakingInsert(IBulkInsert inner, int inserts) : IBulkInsert
{
    private int left = inserts;

    public async Task InsertAsync<T>(DisclosureContext context, IReadOnlyList<T> rows, CancellationToken cancellationToken)
        where T : class, ITenantOwned
    {
        if (left-- == 0)
        {
            throw new IOException("broken off");
        }

        await inner.InsertAsync(context, rows, cancellationToken);
    }

    public Task LockTenantAsync(DisclosureContext context, CancellationToken cancellationToken) =>
        inner.LockTenantAsync(context, cancellationToken);
}
