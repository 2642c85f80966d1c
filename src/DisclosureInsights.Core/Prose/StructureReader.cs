using DisclosureInsights.Core.Publication;

namespace DisclosureInsights.Core.Prose;

/// <summary>Says which statements are parts of which whole.</summary>
/// <remarks>
/// Lists that announce themselves (其中, 包括, a colon, a bracket, 从渠道来看, 共计 behind its parts) are taken at their
/// word. A list that merely stands beside a total is taken as its parts only where it adds up to it exactly.
/// </remarks>
internal static class StructureReader
{
    public static void Read(IReadOnlyList<Statement> statements)
    {
        List<List<Statement>> runs = Runs(statements);
        for (int i = 0; i < runs.Count; i++)
        {
            List<Statement> run = runs[i];
            switch (run[0].Link)
            {
                case Link.Part:
                    JoinParts(run, i > 0 ? runs[i - 1] : []);
                    break;
                case Link.View:
                    JoinView(run, runs, i);
                    break;
            }

            JoinSums(run);
        }

        JoinByArithmetic(statements);
        NameOthers(statements);
    }

    /// <summary>Statements that stand in a row: a new run begins at every marker and every sentence.</summary>
    private static List<List<Statement>> Runs(IReadOnlyList<Statement> statements)
    {
        List<List<Statement>> runs = [];
        Statement? last = null;
        foreach (Statement statement in statements)
        {
            if (!Belongs(statement))
            {
                continue;
            }

            if (last is null || statement.Link != Link.None || statement.Sentence != last.Sentence || statement.IsRequest != last.IsRequest)
            {
                runs.Add([]);
            }

            runs[^1].Add(statement);
            last = statement;
        }

        return runs;
    }

    private static bool Belongs(Statement statement) =>
        statement.Amount.Qualifier != FactQualifier.Negated
        && (statement.IsPublication || statement.IsRequest || statement.Kind is FactKind.PolicyInterpretations or FactKind.ResponsesToConcerns);

    private static void JoinParts(List<Statement> run, List<Statement> before)
    {
        if (run[0].ListWhole is { } taken)
        {
            run.ForEach(part => Join(part, taken));
            return;
        }

        if (before.Count == 0 || before[^1].IsRequest != run[0].IsRequest || before[^1].Sentence < run[0].Sentence - 1)
        {
            return;
        }

        if (run[0].InBracket)
        {
            // 网站400条(含子站150条),微信200条: what stands behind the bracket goes on with the outer list.
            run.ForEach(part => Join(part, part.InBracket ? before[^1] : before[^1].Whole));
            return;
        }

        Statement? whole = before[^1].Sentence == run[0].Sentence ? NearWhole(run, before) : FarWhole(before);
        if (whole is { Kind: FactKind.Channel, Channels: [var named], Whole: null } && !named.IsParent()
            && run[0].Kind == FactKind.Channel && run.TrueForAll(part => !part.Channels.Contains(named)))
        {
            // 经各渠道通过信息平台公开208条,其中网站113条: split by other channels, it was the total.
            whole.Kind = FactKind.PublishedTotal;
            whole.Channels = [];
        }

        decimal sum = 0;
        foreach (Statement part in run)
        {
            if (whole?.Whole is not null && LeavesNested(part, whole, sum))
            {
                whole = whole.Whole;
                sum = 0;
            }

            if (whole is { Kind: FactKind.Channel, Channels: [var single] } && !single.IsParent() && part.Kind == FactKind.Channel
                && !part.Channels.Contains(single))
            {
                // Another channel is no part of this one: its list has ended.
                whole = whole.Whole;
            }

            Join(part, whole);
            sum += part.Amount.Value;
        }
    }

    /// <summary>The whole that a 其中 within the sentence opens: what stands right before it, or the whole that this belongs to.</summary>
    private static Statement NearWhole(List<Statement> run, List<Statement> before)
    {
        Statement near = before[^1];
        if (near.Whole is not { } outer)
        {
            return near;
        }

        decimal sum = run.Sum(part => part.Amount.Value);
        bool channels = run.Exists(part => part.Kind == FactKind.Channel);
        if (sum == near.Amount.Value && !near.IsMasked)
        {
            return near;
        }

        if (run.Exists(part => part.Amount.Low > near.Amount.High) || sum == outer.Amount.Value)
        {
            return outer;
        }

        // A topic or a single channel has no channels as parts; a parent channel has.
        bool holdsChannels = near.Channels.Count > 1 || (near.Channels.Count == 1 && near.Channels[0].IsParent());
        return channels && !holdsChannels ? outer : near;
    }

    /// <summary>A sentence that begins with 其中 speaks of the whole of the sentence before.</summary>
    private static Statement FarWhole(List<Statement> before) =>
        before[^1].Whole ?? before.LastOrDefault(statement => statement.Kind == FactKind.PublishedTotal) ?? before[^1];

    /// <summary>新媒体60条,其中微信60条,传统媒体30条: the last is no part of the new media.</summary>
    private static bool LeavesNested(Statement part, Statement whole, decimal sum)
    {
        if (part.Kind != FactKind.Channel)
        {
            return sum >= whole.Amount.High && sum > 0;
        }

        return sum >= whole.Amount.High && sum > 0
            || (whole.Channels is [var parent] && parent.IsParent() && part.Channels.All(channel => channel.Parent() != parent));
    }

    private static void JoinView(List<Statement> run, List<List<Statement>> runs, int index)
    {
        Statement? whole = null;
        for (int i = index - 1; i >= 0 && i >= index - 8 && whole is null; i--)
        {
            whole = runs[i].Find(statement => statement is { Kind: FactKind.PublishedTotal, Whole: null });
        }

        foreach (Statement part in run)
        {
            Join(part, whole);
        }
    }

    /// <summary>网站50条,微信40条,共计90条: the total stands behind its parts.</summary>
    private static void JoinSums(List<Statement> run)
    {
        List<Statement> parts = [];
        decimal sum = 0;
        foreach (Statement statement in run)
        {
            bool isTotal = statement.Kind is FactKind.PublishedTotal or FactKind.RequestsNew or FactKind.RequestsAccepted;
            if (isTotal && statement.SumWord != SumWord.None)
            {
                bool addsUp = parts.Count > 0 && !statement.IsMasked && sum == statement.Amount.Value;
                if (addsUp || (parts.Count >= 2 && statement is { SumWord: SumWord.Sum, Link: Link.None }))
                {
                    parts.ForEach(part => Join(part, statement));
                    parts.Clear();
                    sum = 0;
                }
            }
            else if (statement.Whole is null && statement.Kind != FactKind.PublishedTotal)
            {
                parts.Add(statement);
                sum += statement.Amount.Value;
            }
        }
    }

    /// <summary>A list beside a total, in its sentence or the next one, that adds up to it exactly.</summary>
    private static void JoinByArithmetic(IReadOnlyList<Statement> statements)
    {
        Statement? total = null;
        List<Statement> row = [];
        foreach (Statement statement in statements.Where(statement => statement.IsPublication && statement.Amount.Qualifier != FactQualifier.Negated))
        {
            if (statement.Kind == FactKind.PublishedTotal || statement.Sentence > (row.Count > 0 ? row[^1] : total)?.Sentence + 1)
            {
                JoinRow(total, row);
                row.Clear();
                total = statement.Kind == FactKind.PublishedTotal && statement.Whole is null ? statement : null;
            }
            else if (statement.Whole is null && total is not null && statement.Paragraph == total.Paragraph && statement.Link != Link.Outside)
            {
                row.Add(statement);
            }
        }

        JoinRow(total, row);
    }

    private static void JoinRow(Statement? total, List<Statement> row)
    {
        if (total is null || row.Count < 2)
        {
            return;
        }

        List<Statement> channels = [.. row.Where(part => part.Kind == FactKind.Channel)];
        if (AddsUp(row, total))
        {
            row.ForEach(part => Join(part, total));
        }
        else if (channels.Count >= 2 && AddsUp(channels, total))
        {
            channels.ForEach(part => Join(part, total));
        }
    }

    private static bool AddsUp(List<Statement> parts, Statement total) =>
        !total.IsMasked && !parts.Exists(part => part.IsMasked) && parts.Sum(part => part.Amount.Value) == total.Amount.Value;

    private static void Join(Statement part, Statement? whole)
    {
        if (whole is null || ReferenceEquals(part, whole) || part.Whole is not null)
        {
            return;
        }

        if (part.IsMasked)
        {
            whole.HasPartsWithoutFigure |= part.Kind == FactKind.Channel;
        }

        part.Whole = whole;
    }

    /// <summary>其他39条 among channels is the channel 其他方式; a shared figure that is then split by channel is a total.</summary>
    private static void NameOthers(IReadOnlyList<Statement> statements)
    {
        ILookup<Statement, Statement> parts = statements.Where(part => part.Whole is not null).ToLookup(part => part.Whole!);
        foreach (IGrouping<Statement, Statement> list in parts)
        {
            foreach (Statement part in list.Where(part => part.Kind == FactKind.Topic && part.Topic is "其他" or "其它" or "其余"))
            {
                if (!list.Any(other => other.Kind == FactKind.Channel && other.Sentence == part.Sentence))
                {
                    continue;
                }

                part.Kind = FactKind.Channel;
                part.Channels = [Channel.Other];
                part.Topic = null;
            }

            if (list.Key is { Kind: FactKind.Channel, Channels.Count: > 1 } && list.Count(part => part.Kind == FactKind.Channel) > 1)
            {
                list.Key.Kind = FactKind.PublishedTotal;
                list.Key.Channels = [];
            }
        }
    }
}
