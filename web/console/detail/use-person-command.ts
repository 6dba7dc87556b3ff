import { useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import { api, type PersonCommand } from "../api.ts";

/** Asks something of an interview and reads it again afterwards, whatever came out: a refusal means the page was behind. */
export function usePersonCommand(id: string, onDone?: () => void): UseMutationResult<unknown, Error, PersonCommand> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (command: PersonCommand) => api.command(id, command),
    onSuccess: () => onDone?.(),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ["interview", id] }),
        client.invalidateQueries({ queryKey: ["interviews"] }),
      ]),
  });
}
