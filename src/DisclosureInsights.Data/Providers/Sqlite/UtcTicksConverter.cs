using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace DisclosureInsights.Data.Providers.Sqlite;

/// <summary>A moment as its UTC ticks, which SQLite can sort; the offset is not kept.</summary>
internal sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(
    moment => moment.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
