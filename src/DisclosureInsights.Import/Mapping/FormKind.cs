using DisclosureInsights.Core.Forms;

namespace DisclosureInsights.Import.Mapping;

/// <summary>Tells by its labels which section's form a table is, whatever heading stands over it.</summary>
internal static class FormKind
{
    private const int MostCells = 3_000;

    /// <summary>The form that a row begins, null for a row that may stand in the middle of one.</summary>
    public static FormSection? Beginning(FormRow row)
    {
        bool review = false;
        for (int i = 0; i < row.Cells.Count && i < 12; i++)
        {
            string label = row.Label(i);
            if (label.Length is 0 or > 60)
            {
                continue;
            }

            if (label.StartsWith("第二十条第", StringComparison.Ordinal))
            {
                return FormSection.Proactive;
            }

            if (label is "申请人情况" or "自然人" || label.StartsWith("本列数据", StringComparison.Ordinal)
                || label.StartsWith("本年新收", StringComparison.Ordinal))
            {
                return FormSection.Requests;
            }

            if (label is "结果维持" || (review && label == "行政诉讼"))
            {
                return FormSection.Disputes;
            }

            review |= label == "行政复议";
        }

        return null;
    }

    /// <summary>The section, null for a table that is none of the forms.</summary>
    /// <param name="rows">The table's rows.</param>
    /// <param name="current">Number of the section the table stands in, 0 outside.</param>
    /// <param name="before">The form that the table before belongs to, null where there was none.</param>
    public static FormSection? Of(IReadOnlyList<FormRow> rows, int current, FormSection? before = null)
    {
        int proactive = 0, requests = 0, disputes = 0, statistics = 0, seen = 0, numbers = 0;
        foreach (FormRow row in rows)
        {
            for (int i = 0; i < row.Cells.Count && seen < MostCells; i++, seen++)
            {
                string label = row.Label(i);
                if (label.Length == 0)
                {
                    numbers += !row.Cells[i].IsBlank && char.IsDigit(row.Cells[i].Text[^1]) ? 1 : 0;
                    continue;
                }

                int misprints = 0;
                RequestLabel request = RequestLabels.Match(label, ref misprints);
                requests += request.Kind != RequestLabelKind.None && label is not ("总计" or "其他") ? 1 : label == "自然人" ? 1 : 0;
                disputes += label is "结果维持" or "结果纠正" or "复议后起诉" or "尚未审结"
                    || label.Contains("未经复议", StringComparison.Ordinal) ? 1 : 0;
                proactive += ProactiveLabels.Row(label, out _) is not null || ProactiveLabels.Column(label) is not null ? 1
                    : label.StartsWith("第二十条第", StringComparison.Ordinal) ? 1 : 0;
                statistics += StatisticsLabels.Find(label).Count > 0 ? 1 : label is "统计指标" ? 2 : 0;
            }
        }

        // A table that an empty line breaks goes on.
        if (statistics >= (before == FormSection.Statistics ? 1 : 4) && statistics > requests)
        {
            return FormSection.Statistics;
        }

        if (requests >= 2 && requests >= proactive && requests >= disputes)
        {
            return FormSection.Requests;
        }

        if (disputes >= 2)
        {
            return FormSection.Disputes;
        }

        return proactive >= 1 ? FormSection.Proactive
            : numbers == 0 ? null
            : current switch
            {
                2 => FormSection.Proactive,
                3 => FormSection.Requests,
                4 => FormSection.Disputes,
                _ => null,
            };
    }
}
