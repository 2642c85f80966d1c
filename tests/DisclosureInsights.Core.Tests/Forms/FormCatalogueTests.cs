using DisclosureInsights.Core.Forms;
using Xunit;

namespace DisclosureInsights.Core.Tests.Forms;

public sealed class FormCatalogueTests
{
    private static readonly IReadOnlyList<string[]> Table =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Forms", "cells.tsv")).Skip(1).Select(line => line.Split('\t'))];

    [Fact]
    public void Catalogues_have_exactly_the_keys_labels_and_units_of_the_table()
    {
        string[] expected = [.. Table.Select(row => $"{row[0]}\t{row[2]}\t{row[3]}\t{row[4]}")];
        string[] actual =
        [
            .. FormCatalogue.All.SelectMany(table => table.Cells.Select(cell =>
                $"{table.Edition.Id()}\t{cell.Key}\t{cell.Label}\t{cell.Unit}")),
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Sections_print_their_cells_in_the_order_of_the_table()
    {
        foreach (FormTable table in FormCatalogue.All)
        {
            bool statistics = table.Section == FormSection.Statistics;
            string[] expected =
            [
                .. Table.Where(row => row[0] == table.Edition.Id() && (statistics || row[1] == table.Section.Id())).Select(row => row[2]),
            ];
            Assert.Equal(expected, table.Cells.Select(cell => cell.Key));
        }
    }

    [Fact]
    public void Decimal_and_signed_cells_are_those_the_table_notes()
    {
        foreach (string[] row in Table)
        {
            Assert.True(EditionExtensions.TryParse(row[0], out Edition edition));
            CellKind expected = row[5].Contains("decimal", StringComparison.Ordinal) ? CellKind.Amount
                : row[5].Contains("negative", StringComparison.Ordinal) ? CellKind.Change
                : CellKind.Count;
            FormCell cell = FormCatalogue.Describe(CellKey.Parse(row[2]), edition);
            Assert.Equal((row[2], expected), (cell.Key, cell.Kind));
            Assert.Equal(row[5].Contains("to be verified", StringComparison.Ordinal), !cell.LabelVerified);
        }
    }

    [Fact]
    public void Rows_and_columns_reach_the_key_that_their_names_spell()
    {
        foreach (RequestRow row in Requests.AllRows)
        {
            foreach (Applicant applicant in Applicants.All)
            {
                Assert.Equal($"{row.Stem}.{applicant.Id}", row[applicant].Name);
                Assert.True(Requests.TryLocate(row[applicant], out RequestRow found, out Applicant column));
                Assert.Equal((row, applicant), (found, column));
            }
        }

        foreach (DisputeBlock block in Disputes.AllBlocks)
        {
            foreach (DisputeResult result in Disputes.Results)
            {
                Assert.Equal($"{block.Stem}.{result.Id}", block[result].Name);
                Assert.False(Requests.TryLocate(block[result], out _, out _));
            }
        }
    }

    [Fact]
    public void Groups_of_outcomes_have_the_sizes_of_the_form()
    {
        Assert.Equal([8, 3, 5, 3], Requests.Groups.Select(group => group.Items.Count));
        Assert.Equal(25, Requests.Rows2021.Count);
        Assert.Equal(23, Requests.Rows2019.Count);
    }

    [Fact]
    public void Statistics_groups_cover_all_rows_without_gap()
    {
        int next = 0;
        foreach (StatisticsGroup group in StatisticsForm.Groups)
        {
            Assert.Equal(next, group.First);
            next += group.Count;
        }

        Assert.Equal(StatisticsForm.Cells.Count, next);
    }
}
