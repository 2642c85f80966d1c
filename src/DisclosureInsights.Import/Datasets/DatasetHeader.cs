namespace DisclosureInsights.Import.Datasets;

/// <summary>The header of a dataset: its columns, or what is wrong with it.</summary>
/// <param name="Columns">In the order of the file.</param>
/// <param name="Names">The headers as printed.</param>
/// <param name="Errors">A dataset with errors in its header is not read: no column is lost silently.</param>
internal sealed record DatasetHeader(IReadOnlyList<DatasetColumn> Columns, IReadOnlyList<string> Names, IReadOnlyList<ReadError> Errors)
{
    private const int LongestHeader = 200_000;
    private const int LongestLeading = 12;
    private const int MostErrors = 50;

    public bool IsLong => Columns.Any(column => column.Field == DatasetField.Key);

    /// <summary>Whether a text begins with a dataset's header: it names the unit and the year.</summary>
    public static bool LooksLikeOne(string text)
    {
        ReadOnlySpan<char> line = FirstLine(text);
        if (line.Length > LongestHeader || Separator(text) is not { } separator)
        {
            return false;
        }

        List<string> names = [];
        foreach (Range range in line.Split(separator))
        {
            names.Add(line[range].Trim().Trim('"').Trim().ToString());
        }

        return NamesUnitAndYear(names);
    }

    /// <summary>Whether these are a dataset's headers: the unit and the year are among them.</summary>
    public static bool NamesUnitAndYear(IEnumerable<string> names)
    {
        bool unit = false, year = false;
        foreach (string name in names.Where(name => name.Length <= LongestLeading))
        {
            DatasetField? field = DatasetVocabulary.Find(name)?.Field;
            unit |= field == DatasetField.Unit;
            year |= field == DatasetField.Year;
        }

        return unit && year;
    }

    /// <summary>Comma, semicolon or tab: whichever the first line has most of; null where it has none.</summary>
    public static char? Separator(string text)
    {
        ReadOnlySpan<char> line = FirstLine(text);
        int commas = line.Count(','), semicolons = line.Count(';'), tabs = line.Count('\t');
        return commas + semicolons + tabs == 0 ? null
            : tabs >= commas && tabs >= semicolons ? '\t'
            : semicolons > commas ? ';' : ',';
    }

    public static DatasetHeader Of(IReadOnlyList<string> names)
    {
        List<DatasetColumn> columns = [];
        List<ReadError> errors = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string name in names)
        {
            if (string.IsNullOrWhiteSpace(name))
            {
                columns.Add(new DatasetColumn("", DatasetField.Nothing));
                continue;
            }

            DatasetColumn? column = DatasetVocabulary.Find(name);
            columns.Add(column ?? new DatasetColumn(name, DatasetField.Nothing));
            if (column is null)
            {
                string shown = name.Length > 100 ? name[..100] : name;
                AddError(errors, new ReadError(ReadErrorCode.UnknownHeader, null, 1, shown, errors.Count < MostErrors ? DatasetVocabulary.Nearest(name) : ""));
            }
            else if (!seen.Add(Identity(column)))
            {
                AddError(errors, new ReadError(ReadErrorCode.DuplicateHeader, null, 1, name, column.Name));
            }
        }

        HashSet<DatasetField> fields = [.. columns.Select(column => column.Field)];
        bool isLong = fields.Contains(DatasetField.Key) || fields.Contains(DatasetField.Value);
        DatasetField[] required = isLong
            ? [DatasetField.Unit, DatasetField.Year, DatasetField.Key, DatasetField.Value]
            : [DatasetField.Unit, DatasetField.Year];
        foreach (DatasetField field in required.Where(field => !fields.Contains(field)))
        {
            errors.Insert(0, new ReadError(ReadErrorCode.MissingHeader, null, 1, field.ToString().ToLowerInvariant()));
        }

        return new DatasetHeader(columns, names, errors);
    }

    private static string Identity(DatasetColumn column) =>
        column.Name + string.Join(',', column.Keys.Select(key => key.Edition).Where(edition => edition is not null));

    private static void AddError(List<ReadError> errors, ReadError error)
    {
        if (errors.Count < MostErrors)
        {
            errors.Add(error);
        }
    }

    private static ReadOnlySpan<char> FirstLine(string text)
    {
        ReadOnlySpan<char> all = text.AsSpan().TrimStart("\r\n");
        int end = all.IndexOfAny('\n', '\r');
        return end < 0 ? all : all[..end];
    }
}
